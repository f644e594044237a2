#!/usr/bin/env bash
# Makes sure of what the browser tests need: Chromium and a font with Chinese characters.
# Installs them where apt-get is there; elsewhere says what to install, and fails.
set -euo pipefail

has_browser() {
    if [ -n "${WORKPLAN_BROWSER:-}" ]; then
        [ -x "$WORKPLAN_BROWSER" ]
        return
    fi
    for name in chromium chromium-browser google-chrome-stable google-chrome; do
        command -v "$name" >/dev/null && return
    done
    [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ] && return
    [ -x "/Applications/Chromium.app/Contents/MacOS/Chromium" ]
}

has_chinese_font() {
    # macOS brings Chinese fonts along
    [ "$(uname -s)" = Darwin ] && return
    if command -v fc-list >/dev/null; then
        [ -n "$(fc-list :lang=zh file)" ]
    else
        [ -d /usr/share/fonts/opentype/noto ] && ls /usr/share/fonts/opentype/noto | grep -q CJK
    fi
}

if has_browser && has_chinese_font; then
    exit 0
fi

missing() {
    has_browser || echo "chromium"
    has_chinese_font || echo "fonts-noto-cjk"
}

if command -v apt-get >/dev/null; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root="sudo -n"
    echo "The browser tests need: $(missing | tr '\n' ' ')- installing with apt-get"
    export DEBIAN_FRONTEND=noninteractive
    if $as_root apt-get update -qq \
        && $as_root apt-get install -y -qq --no-install-recommends $(missing) fontconfig >/dev/null \
        && has_browser && has_chinese_font; then
        exit 0
    fi
fi

echo "The browser tests cannot run: install $(missing | tr '\n' ' ')(Debian: apt-get install chromium fonts-noto-cjk)," >&2
echo "or set WORKPLAN_BROWSER to the program file of a Chromium or Chrome." >&2
exit 1
