// What both generators need: numbers by chance, and days.

/** Generator of numbers in `[0, 1)` (Mulberry32). */
export function createRandom(start) {
  let state = start
  return function () {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function addDays(date, days) {
  return new Date(Date.parse(date) + days * 86_400_000)
    .toISOString()
    .slice(0, 10)
}

export function daysBetween(start, end) {
  return Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000)
}

/** Day of the study: the first infusion is day 1, and there is no day 0. */
export function studyDay(start, date) {
  const days = daysBetween(start, date)
  return days < 0 ? days : days + 1
}
