/** A register of trials, and how its numbers look. */
export interface Registry {
  /** How a number of it begins, in any spelling. */
  readonly begins: RegExp
  readonly form: RegExp
  /** The form in words. */
  readonly expected: string
}

/**
 * Registers of the WHO network and of the EU that print their own numbers.
 *
 * No check digit is asked for: those of ISRCTN do not hold for all of its
 * numbers (50189673 is one that exists), and that of EudraCT is not public.
 */
const registries: readonly Registry[] = [
  {
    begins: /^NCT/i,
    form: /^NCT\d{8}$/,
    expected: '`NCT` and 8 digits'
  },
  {
    begins: /^ISRCTN/i,
    form: /^ISRCTN\d{8}$/,
    expected: '`ISRCTN` and 8 digits'
  },
  {
    begins: /^(?:EudraCT|EUCTR)|^(?:19|2[0O])[\dO]{2}-0[\dOIl]{5}\b/i,
    form: /^(?:EudraCT(?:\s(?:no\.?|number))?[\s:]{0,2}|EUCTR)?(?:19|20)\d{2}-0\d{5}-\d{2}(?:-[A-Z]{2})?$/,
    expected: 'a EudraCT number such as `2004-000446-20`'
  },
  {
    begins: /^(?:EU\s?CT[\s:]|CTIS)|^2[0O][\dO]{2}-5[\dOIl]{5}\b/i,
    form: /^(?:(?:EU\s?CT|CTIS)[\s:]{0,2})?20\d{2}-5\d{5}-\d{2}(?:-\d{2})?$/,
    expected: 'an EU CT number such as `2022-500024-30-00`'
  },
  {
    begins: /^DRKS/i,
    form: /^DRKS\d{8}$/,
    expected: '`DRKS` and 8 digits'
  },
  {
    begins: /^ACTRN/i,
    form: /^ACTRN\d{14}p?$/,
    expected: '`ACTRN` and 14 digits'
  },
  {
    begins: /^jRCT/i,
    form: /^jRCT(?:[a-z]{1,2}\d{9}|\d{10})$/,
    expected: '`jRCT` and 10 digits, or a letter and 9 digits'
  },
  {
    begins: /^ChiCTR/i,
    form: /^ChiCTR(?:-[A-Z]{2,5}-\d{8}|\d{10})$/,
    expected: '`ChiCTR` and 10 digits'
  },
  {
    begins: /^UMIN/i,
    form: /^UMIN(?:-CTR\s)?(?:UMIN)?\d{9}$/,
    expected: '`UMIN` and 9 digits'
  }
]

/** Register that a number is of; `undefined` for those that are not known. */
export function registryOf(id: string): Registry | undefined {
  return registries.find(({begins}) => begins.test(id))
}

/** The number without look-alikes, spaces and wrong case, if that is one. */
export function nearestRegistration(
  id: string,
  {begins, form}: Registry
): string | undefined {
  const name = begins.exec(id)?.[0] ?? ''
  const known = ['NCT', 'ISRCTN', 'DRKS', 'ACTRN', 'jRCT', 'ChiCTR', 'UMIN']
  const prefix = known.find((each) => each.toLowerCase() === name.toLowerCase())
  const rest = prefix === undefined ? id : id.slice(name.length)
  const digits = rest
    .replace(/^[\s:#-]+(?:no\.?|number)?\s*/i, '')
    .replaceAll('O', '0')
    .replaceAll(/[Il]/g, '1')
  const meant = `${prefix ?? ''}${digits}`
  return form.test(meant) && meant !== id ? meant : undefined
}
