package org.hangji.figure.definition;

import java.util.function.Consumer;
import org.hangji.audit.SealedRecords;
import org.springframework.stereotype.Component;

/** Versions of definitions, whose digests stand in the journal too (留有摘要的数字定义). */
@Component
class FigureEditionRecords implements SealedRecords {

    private final FigureEditions editions;

    FigureEditionRecords(FigureEditions editions) {
        this.editions = editions;
    }

    @Override
    public String name() {
        return "数字定义";
    }

    @Override
    public boolean writtenBy(String act) {
        return act.equals("figure.define");
    }

    @Override
    public void forEach(Consumer<Recomputed> each) {
        editions.forEach(edition -> {
            String digest = FigureEditions.digest(edition.id(), edition.version(), edition.yaml(), edition.reason());
            each.accept(new Recomputed(
                    "数字“%s”第%d版".formatted(edition.id(), edition.version()),
                    digest.equals(edition.digest()) ? digest : "wrong digest: " + edition.digest()));
        });
    }
}
