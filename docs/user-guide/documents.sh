#!/bin/sh
# Takes the pictures of the documents anew: downloads the PDF of every document of the demonstration's plan of 2024, and of the half-year report of
# Hengshan, from a program that runs with the demonstration, and draws their first pages into images/documents. Needs curl, pdftoppm and pngquant
# (Debian packages curl, poppler-utils and pngquant). The address is http://localhost:8080 unless another one is given.
set -eu
cd "$(dirname "$0")"
base=${1:-http://localhost:8080}
pages=4
images=images/documents
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$images"

login() {
    rm -f "$work/cookies"
    token=$(curl -sSf -c "$work/cookies" "$base/login" | sed -n 's/.*name="_csrf"[^>]*value="\([^"]*\)".*/\1/p' | head -1)
    curl -sSf -o /dev/null -b "$work/cookies" -c "$work/cookies" --data-urlencode "_csrf=$token" -d "username=$1" -d password=Workplan-2026 "$base/login"
}

get() { curl -sSf -b "$work/cookies" "$base$1"; }

# the number of the plan whose title has the words
plan() { get /plans | tr '<' '\n' | grep 'data-plan-id="' | grep "data-plan-title=\"[^\"]*$1" | sed 's/.*data-plan-id="\([0-9]*\)".*/\1/' | head -1; }

draw() {
    get "$2" > "$work/$1.pdf"
    rm -f "$images/$1"-*.png
    pdftoppm -r 80 -l "$pages" -png "$work/$1.pdf" "$work/$1"
    for page in "$work/$1"-*.png; do
        # pdftoppm writes as many digits as the last page has
        number=$(basename "$page" .png | sed 's/.*-0*//')
        pngquant --quality 40-80 --strip --output "$images/$1-$number.png" "$page"
    done
}

login office
of=/plans/$(plan 2024)/documents
for kind in task-breakdown department-list one-page bulletin meeting-pack annual-report public; do
    draw "$kind" "$of/$kind.pdf"
done
draw letter "$(get /supervision | tr '"' '\n' | grep -E '^/supervision/[0-9]+$' | head -1)/letter.pdf"
login office@hengshan
draw half-year-report "/plans/$(plan 2020)/documents/half-year-report.pdf?asOf=2020-12-31"
du -sh "$images"
