/** Summaries in a thread: while one is printed, another is made. */
export const summariesInThread = 2
