package org.hangji.page;

import jakarta.servlet.http.HttpServletResponse;

/** The way of lists out of the house (列表导出). */
public interface ListExports {

    /**
     * Answers the request with the sheet itself, or, where that would take long, with the address of a page that shows how
     * far it has come and hands it out when it is ready.
     */
    void give(ExportedList list, HttpServletResponse response);
}
