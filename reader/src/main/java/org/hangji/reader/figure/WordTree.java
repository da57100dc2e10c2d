package org.hangji.reader.figure;

import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Words by their characters: finds the longest one that stands at an index. */
final class WordTree<T> {
    private static final class Node<T> {
        private final char letter;
        private final List<Node<T>> next = new ArrayList<>(2);
        private @Nullable T value;

        Node(char letter) {
            this.letter = letter;
        }

        @Nullable
        Node<T> behind(char c) {
            for (int i = 0; i < next.size(); i++) {
                if (next.get(i).letter == c) {
                    return next.get(i);
                }
            }
            return null;
        }
    }

    /** The first letters of all words, so that most characters are passed by at once. */
    private final boolean[] first = new boolean[Character.MAX_VALUE + 1];

    private final Node<T> root = new Node<>('\0');

    void add(String word, T value) {
        first[word.charAt(0)] = true;
        Node<T> node = root;
        for (int i = 0; i < word.length(); i++) {
            Node<T> next = node.behind(word.charAt(i));
            if (next == null) {
                next = new Node<>(word.charAt(i));
                node.next.add(next);
            }
            node = next;
        }
        node.value = value;
    }

    /** The value of the longest word at the index, or null. */
    @Nullable
    T longest(Source source, int index) {
        if (!first[source.at(index)]) {
            return null;
        }
        T found = null;
        int i = index;
        for (Node<T> node = root.behind(source.at(i)); node != null; node = node.behind(source.at(++i))) {
            found = node.value == null ? found : node.value;
        }
        return found;
    }
}
