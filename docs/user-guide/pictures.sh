#!/bin/sh
# Takes the pictures of this guide anew: packages the program, starts it with the demonstration on a new folder and
# photographs every page at 1440 and 390 pixels, those for leaders at 1024 too, in both languages into images/zh and
# images/en. The table of pages stands in plan-web/src/browser-test/java/app/workplan/browser/GuidePictures.java. Needs pngquant and, for the
# Chinese date fields, chromium-l10n (Debian packages of these names). With the names of pages, such as "my,task", it takes
# these alone.
set -eu
cd "$(dirname "$0")/../.."
command -v pngquant >/dev/null || { echo "Install pngquant first (Debian: apt-get install pngquant)." >&2; exit 1; }
mvn -o -q -B -ntp verify -Pbrowser -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=GuidePictures -Dworkplan.pictures="${1:-}" -Dfailsafe.failIfNoSpecifiedTests=false
for image in docs/user-guide/images/*/*.png; do
    # 98 and 99: it would not become smaller, or not good enough, and stays as it is
    pngquant --quality 60-90 --strip --skip-if-larger --ext .png --force "$image" || [ $? -ge 98 ]
done
du -sh docs/user-guide/images
