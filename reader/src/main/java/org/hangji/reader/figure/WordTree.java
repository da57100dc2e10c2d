package org.hangji.reader.figure;

import java.util.HashMap;
import java.util.Map;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Words by their characters: finds the longest one that stands at an index. */
final class WordTree<T> {
    private static final class Node<T> {
        private final Map<Character, Node<T>> next = new HashMap<>();
        private @Nullable T value;
    }

    private final Node<T> root = new Node<>();

    void add(String word, T value) {
        Node<T> node = root;
        for (int i = 0; i < word.length(); i++) {
            node = node.next.computeIfAbsent(word.charAt(i), c -> new Node<>());
        }
        node.value = value;
    }

    /** The value of the longest word at the index, or null. */
    @Nullable
    T longest(Source source, int index) {
        Node<T> node = root;
        T found = null;
        int i = index;
        while (node != null) {
            found = node.value == null ? found : node.value;
            node = node.next.get(source.at(i++));
        }
        return found;
    }
}
