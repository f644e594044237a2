-- Sends the requests of a file one after another, again and again: method, address, cookie (or bearer's token) and body of each on a line, between tabs.
-- {n} in a body becomes a number of its own, so that no two posts are the same. At the end one line with the figures.
local requests, sent, pause = {}, 0, 0

function init(arguments)
    pause = tonumber(arguments[2])
    if pause > 0 then
        delay = function() return pause end
    end
    for line in io.lines(arguments[1]) do
        local method, path, cookie, body = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$")
        table.insert(requests, {method = method, path = path, cookie = cookie, body = body})
    end
end

function request()
    sent = sent + 1
    local one = requests[sent % #requests + 1]
    local headers = {["Accept-Encoding"] = "gzip"}
    headers[one.cookie:find("^Bearer ") and "Authorization" or "Cookie"] = one.cookie
    if one.method == "GET" then
        return wrk.format("GET", one.path, headers)
    end
    headers["Content-Type"] = "application/x-www-form-urlencoded"
    return wrk.format(one.method, one.path, headers, (one.body:gsub("{n}", tostring(sent) .. "." .. tostring(os.time()))))
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format("RESULT %d %d %d %d %d %d\n", summary.requests, summary.duration,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout,
        latency:percentile(50), latency:percentile(95), latency:percentile(99)))
end
