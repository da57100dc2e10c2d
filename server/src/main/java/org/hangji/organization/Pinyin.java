package org.hangji.organization;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Names by their sounds (拼音检索): {@code zhangsan}, {@code zhangs} or {@code zs} finds 张三. */
final class Pinyin {

    private static final Pattern LETTERS = Pattern.compile("[a-zA-Z ]{1,40}");

    /** So many names are kept with their sounds. */
    private static final int MOST = 50_000;

    private static final Map<String, Pinyin> KNOWN = new ConcurrentHashMap<>();

    private final String sounds;
    private final String initials;

    private Pinyin(String name) {
        String each = Holder.SOUNDS.transliterate(name).toLowerCase(Locale.ROOT).strip();
        this.sounds = each.replace(" ", "");
        StringBuilder first = new StringBuilder();
        for (String sound : each.split("\\s+")) {
            first.append(sound, 0, Math.min(1, sound.length()));
        }
        this.initials = first.toString();
    }

    /** Loaded when the first name is asked for. */
    private static final class Holder {
        static final Transliterator SOUNDS = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    }

    /** Whether this can be a sound. */
    static boolean may(String typed) {
        return LETTERS.matcher(typed).matches();
    }

    /** Whether a name begins with these sounds or initials. */
    static boolean matches(String name, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        if (KNOWN.size() > MOST) {
            KNOWN.clear();
        }
        Pinyin known = KNOWN.computeIfAbsent(name, Pinyin::new);
        return !wanted.isEmpty() && (known.sounds.startsWith(wanted) || known.initials.startsWith(wanted));
    }
}
