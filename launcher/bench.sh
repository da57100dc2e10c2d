# ./hangji bench NAME: runs a benchmark in a data folder of its own; its last line is one JSON object.
# shellcheck shell=sh

[ $# -ge 1 ] || usage
name=$1
shift
case "$name" in
    reader) program=ReaderBench ;;
    figures) program=FiguresBench ;;
    loop) program=LoopBench ;;
    workbook) program=WorkbookBench ;;
    *)
        say "没有名为 $name 的测速。可用：reader figures loop workbook"
        exit 2
        ;;
esac

marker="$HANGJI_HOME/bench/target/bench.built"
if older "$marker" "$HANGJI_HOME/pom.xml" "$HANGJI_HOME/bench/src" "$HANGJI_HOME/reader/src/main" "$HANGJI_HOME/server/src/main" "$HANGJI_HOME/rules/src/main"; then
    build_server
    maven -Dquick -DskipTests -pl bench -am package
    touch "$marker"
fi
# shellcheck disable=SC2046
classpath="$HANGJI_HOME/bench/target/hangji-bench-0.1.0.jar:$(echo $(find "$HANGJI_HOME/bench/target/lib" -name '*.jar') | tr ' ' ':')"
exec "$JAVA" -Xmx2g -Dhangji.home="$HANGJI_HOME" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp "$classpath" "org.hangji.bench.$program" "$@"
