# ./hangji read FILE [--json]: reads a bulletin with the reader's plain jars, kept fast by the JDK's ahead-of-time cache.
# shellcheck shell=sh

reader="$HANGJI_HOME/reader"
built="$reader/target/read.built"
cache="$reader/target/read.aot"
rehearsal="$reader/src/test/resources/org/hangji/reader/rehearsal"
options="-Xmx512m -Xss2m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8"

if older "$built" "$HANGJI_HOME/pom.xml" "$reader/pom.xml" "$reader/src/main"; then
    say "正在编译读通报的程序…"
    maven -Dquick -Dmaven.test.skip=true -pl reader -am package || exit 2
    touch "$built"
fi
classpath="$(echo "$reader"/target/hangji-reader-*.jar):$(echo "$reader"/target/lib/*.jar | tr ' ' ':')"

# File names may be Chinese whatever the locale is.
LC_ALL=C.UTF-8
export LC_ALL

# Made once after each build, under another name first, so that an interrupted or second run leaves nothing half-made.
# Where it cannot be made an empty file stands for it, and the reader only starts slower.
if older "$cache" "$built" "$rehearsal"; then
    # shellcheck disable=SC2086
    "$JAVA" $options -XX:AOTCacheOutput="$cache.$$" -Xlog:aot=off -Xlog:cds=off -cp "$classpath" org.hangji.reader.ReadRehearsal \
        "$rehearsal"/* >/dev/null 2>&1 || true
    [ -e "$cache.$$" ] || touch "$cache.$$"
    mv -f "$cache.$$" "$cache"
    rm -f "$cache.$$".*
fi
# shellcheck disable=SC2086
exec "$JAVA" $options -XX:AOTCache="$cache" -Xlog:disable -Xlog:all=off -cp "$classpath" org.hangji.reader.ReadCommand "$@"
