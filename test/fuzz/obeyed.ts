/**
 * What a terminal or a page would obey, or not show: controls of both ranges (escape sequences begin with one), marks
 * of direction and of no width, halves of pairs, fillers that look like nothing.
 */
export const obeyed = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u180E\u3164\uFFA0]/u;
