package org.hangji.ledger.definition;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.LedgerDefinition;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A definition as YAML, read with the line of every word. Every value is taken as it is written. */
public final class DefinitionText {

    /** Longest text that is read. */
    public static final int MOST = 200_000;

    private DefinitionText() {}

    /** The definition that a text holds. Throws {@link FaultyDefinition} with all its faults. */
    public static LedgerDefinition read(String yaml) {
        List<DefinitionFault> faults = new ArrayList<>();
        LedgerDefinition definition = DefinitionReader.read(words(yaml, faults));
        if (definition == null || !faults.isEmpty()) {
            throw new FaultyDefinition(faults);
        }
        return definition;
    }

    /**
     * What words say that are not finished yet.
     *
     * @param definition {@code null} where something is still missing or wrong
     */
    public record Reading(@Nullable LedgerDefinition definition, List<DefinitionFault> faults) {

        public Reading {
            faults = List.copyOf(faults);
        }
    }

    /** Reads words as a form has them: text, lists and maps. */
    public static Reading read(Map<String, ?> words) {
        List<DefinitionFault> faults = new ArrayList<>();
        LedgerDefinition definition = DefinitionReader.read(words(words, faults));
        return new Reading(definition, faults);
    }

    /** The words of a text as a form has them. Throws {@link FaultyDefinition} where it is no YAML. */
    public static Map<String, Object> plain(String yaml) {
        List<DefinitionFault> faults = new ArrayList<>();
        Words words = words(yaml, faults);
        if (!faults.isEmpty()) {
            throw new FaultyDefinition(faults);
        }
        return words.plain();
    }

    /** The same words without a text, as a form has them; its values are text, lists and maps. */
    static Words words(Map<String, ?> values, List<DefinitionFault> faults) {
        Map<String, Object> read = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            Object known = plain(value, faults);
            if (known != null) {
                read.put(key, known);
            }
        });
        return new Words(faults, "", 0, read, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object plain(@Nullable Object value, List<DefinitionFault> faults) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> words((Map<String, ?>) map, faults);
            case List<?> list -> list.stream().map(each -> plain(each, faults)).toList();
            default -> value.toString();
        };
    }

    private static Words words(String yaml, List<DefinitionFault> faults) {
        Words nothing = new Words(faults, "", 1, Map.of(), Map.of());
        if (yaml.length() > MOST) {
            throw new FaultyDefinition(List.of(new DefinitionFault(0, "", "", "定义的文字太长，最多 " + MOST + " 个字。")));
        }
        try {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            options.setNestingDepthLimit(10);
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
            if (!(root instanceof MappingNode mapping)) {
                faults.add(new DefinitionFault(1, "", "", "这不是台账定义：应以 name: 台账名称 这样的行开头。"));
                return nothing;
            }
            return block(mapping, faults, 0);
        } catch (MarkedYAMLException fault) {
            int line =
                    fault.getProblemMark() == null ? 1 : fault.getProblemMark().getLine() + 1;
            throw new FaultyDefinition(List.of(new DefinitionFault(line, "", "", "这一行不合 YAML 的写法，请检查括号、引号和缩进。")));
        } catch (YAMLException fault) {
            throw new FaultyDefinition(List.of(new DefinitionFault(1, "", "", "不合 YAML 的写法：有不能用的字符或嵌套太深。")));
        }
    }

    private static Words block(MappingNode mapping, List<DefinitionFault> faults, int depth) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        int start = mapping.getStartMark().getLine() + 1;
        for (NodeTuple tuple : mapping.getValue()) {
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.add(new DefinitionFault(line, "", "", "冒号前应是一个词。"));
                continue;
            }
            if (lines.put(key.getValue(), line) != null) {
                faults.add(new DefinitionFault(line, "", key.getValue(), "“" + key.getValue() + "”写了两次，请删去一个。"));
            }
            Object value = value(tuple.getValueNode(), faults, depth + 1);
            if (value != null) {
                values.put(key.getValue(), value);
            }
        }
        return new Words(faults, "", start, values, lines);
    }

    private static @Nullable Object value(Node node, List<DefinitionFault> faults, int depth) {
        if (depth > 10) {
            // An anchor that holds itself.
            throw new YAMLException("nested too deep");
        }
        return switch (node) {
            case ScalarNode scalar when Tag.NULL.equals(scalar.getTag()) -> null;
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode sequence -> {
                List<Object> list = new ArrayList<>();
                for (Node each : sequence.getValue()) {
                    Object value = value(each, faults, depth + 1);
                    if (value != null) {
                        list.add(value);
                    }
                }
                yield list;
            }
            case MappingNode mapping -> block(mapping, faults, depth);
            default -> null;
        };
    }
}
