package org.hangji.page;

import java.util.List;

/** Answers for its module what the acting person watches over (值守); a bean. Nothing where that is not his matter. */
public interface Watch {

    List<Watched> watched();
}
