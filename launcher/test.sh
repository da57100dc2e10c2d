# ./hangji test: formatting, static checks, unit, module, architecture and browser tests; ends with a plain count.
# shellcheck shell=sh

if ! command -v chromium >/dev/null 2>&1 || ! fc-list 2>/dev/null | grep -q 'Noto Sans CJK'; then
    say "正在安装浏览器测试要用的 Chromium 和中文字体…"
    (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        chromium fonts-noto-cjk fonts-arphic-gbsn00lp fonts-arphic-gkai00mp fonts-wqy-microhei) >/dev/null 2>&1 ||
        say "没有装上 Chromium 或字体：请先运行 apt-get install chromium fonts-noto-cjk fonts-arphic-gbsn00lp fonts-arphic-gkai00mp fonts-wqy-microhei"
fi

cd "$HANGJI_HOME"
status=0
mvn -B -ntp verify "$@" || status=$?

# The plain count, from the reports of the test runner.
find . -path '*/target/surefire-reports/TEST-*.xml' -print0 2>/dev/null | xargs -0 -r grep -ho '<testsuite [^>]*' | awk '
    function number(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0 }
    { tests += number("tests"); failed += number("errors") + number("failures"); skipped += number("skipped") }
    END { printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped }'
exit $status
