#!/bin/sh
# Draws what pages cost against the size of the country (docs/performance.md), of what "run.sh national pages" measured.
#
#   plan-web/benchmark/charts.sh rows 10000 < output >> docs/performance/growth.tsv      a run at so many tasks, as rows of the data file
#   plan-web/benchmark/charts.sh [data] [picture] [connections]                          docs/performance/growth.tsv, growth.svg beside it, 1
#
# The data file: fields between tabs, a first line with their names if you like: page, tasks, connections, requests/s, median, p95 (ms), processor time of a
# request in the program and in the database (ms). "-" is a figure that was not measured. Needs gnuplot (Debian: gnuplot-nox).
set -eu
if [ "${1:-}" = rows ]; then
    # cells of the printed table: page | connections | requests/s | median | p95 | of the static file | of pgbench | program | database
    exec awk -F'|' -v tasks="$2" '
        function cell(i) { gsub(/^ +| +$|`/, "", $i); return $i == "" ? "-" : $i }
        NF >= 11 && $3 ~ /^ *[0-9]/ {
            sub(/,.*/, "", $3)
            printf "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", cell(2), tasks, cell(3), cell(4), cell(5), cell(6), cell(9), cell(10)
        }'
fi
cd "$(dirname "$0")/../.."
data=${1:-docs/performance/growth.tsv}
picture=${2:-${data%.tsv}.svg}
connections=${3:-1}
if ! command -v gnuplot > /dev/null; then
    if [ "$(id -u)" = 0 ]; then root=; else root="sudo -n"; fi
    echo "Installing with apt-get: gnuplot-nox"
    $root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends gnuplot-nox > /dev/null
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# a block for each page in the order of the file, its sizes ascending: tasks, p95, processor time
awk -F'\t' -v wanted="$connections" '
    $1 != "page" && $3 == wanted {
        if (!($1 in seen)) { seen[$1] = ++pages }
        both = $7 == "-" || $8 == "-" ? "-" : $7 + $8
        printf "%d\t%d\t%s\t%s\t%s\n", seen[$1], $2, $6, both, $1
    }' "$data" | sort -t "$(printf '\t')" -k1,1n -k2,2n > "$folder/rows"
pages=$(tail -n 1 "$folder/rows" | cut -f1)
smallest=$(cut -f2 "$folder/rows" | sort -n | head -n 1)
largest=$(cut -f2 "$folder/rows" | sort -n | tail -n 1)
[ -n "$pages" ] || { echo "No row of $data has $connections connections" >&2; exit 1; }
page=1
while [ "$page" -le "$pages" ]; do
    awk -F'\t' -v page="$page" '$1 == page { printf "%s\t%s\t%s\n", $2, $3, $4 }' "$folder/rows" > "$folder/page$page"
    # how many times as dear at the largest size as at the smallest, where both were measured
    for column in 3 4; do
        awk -F'\t' -v page="$page" -v column="$column" -v smallest="$smallest" -v largest="$largest" '
            $1 == page { name = $5; if ($2 == smallest) first = $column; if ($2 == largest) last = $column }
            END { if (smallest == largest || !(first > 0 && last > 0)) print name; else printf "%s  × %.1f\n", name, last / first }' \
            "$folder/rows" > "$folder/title$page-$column"
    done
    page=$((page + 1))
done
cat > "$folder/plot" <<PLOT
set terminal svg size 900,980 font "sans-serif,13" background "white" name "growth"
set output "$picture"
set datafile separator "\t"
set datafile missing "-"
set logscale xy
set xrange [8000:1250000]
set xtics ("10 k" 10000, "100 k" 100000, "1 M" 1000000) nomirror
set ytics nomirror
set yrange [0.5<*:*]
set format y "%g"
set grid ytics xtics lc rgb "#dddddd" lt 1 lw 0.5
set border 3 lc rgb "#666666"
set key at graph 1.04, graph 0.97 left top Left reverse noenhanced samplen 2 spacing 1.15
set lmargin 9
set rmargin 43
set linetype cycle 12
color(i) = word("#0072b2 #d55e00 #009e73 #cc79a7 #56b4e9 #b8860b #000000 #7f3fbf #a0522d #607d8b #c2185b #2e7d32", (i - 1) % 12 + 1)
title(i, c) = system(sprintf("cat $folder/title%d-%d", i, c))
set multiplot layout 2,1
set xlabel "tasks"
set ylabel "ms"
set title "95th percentile, $connections at a time, ms;  × from the smallest to the largest size"
plot for [i=1:$pages] "$folder/page".i using 1:2 with linespoints lc rgb color(i) lw 1.8 pt 7 + i % 7 ps 0.7 title title(i, 3)
set title "Processor time of a request, program and database together, ms"
plot for [i=1:$pages] "$folder/page".i using 1:3 with linespoints lc rgb color(i) lw 1.8 pt 7 + i % 7 ps 0.7 title title(i, 4)
unset multiplot
PLOT
gnuplot "$folder/plot"
echo "$picture: $(wc -c < "$picture") bytes, $pages pages"
