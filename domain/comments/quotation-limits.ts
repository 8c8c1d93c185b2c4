// Apart from the schemas, so that a page can know the bounds without loading what checks them.

/** A quotation is a passage, not the report; in characters of JavaScript. */
export const longestQuotation = 600
export const mostQuotations = 5
