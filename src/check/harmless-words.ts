/** Words as alternatives of a pattern; `_` is a space in one. */
function anyOf(text: string): string {
  return text.trim().split(/\s+/).join('|').replaceAll('_', ' ')
}

/** The same, where each may begin a sentence. */
function anyCase(text: string): string {
  return anyOf(text).replaceAll(
    /(?<=^|\|)\p{Ll}/gu,
    (letter) => `[${letter.toUpperCase()}${letter}]`
  )
}

/** Nouns that a number follows: arm 5. */
export const singular = anyCase(String.raw`
  arm cohort group stratum level part stage step site cent(?:er|re)
  participant patient subject case lesion line tier type class category
  chromosome exon codon grade phase day week month year hour cycle course
  visit dose infusion fraction figure fig\. table section appendix
  ref(?:erence|\.) eq(?:uation|\.) panel box chapter page volume vol\. issue
  no\. item question aim objective hypothesis criterion amendment protocol
  version v\. release edition schedule session abstract poster grant award
  lot batch rule article annex pillar layer zone lag factor regimen model
  option module channel row column note footnote hall board room
`)

/** Nouns that a list of numbers follows: days 1, 8, and 15. */
export const plural = anyCase(String.raw`
  arms cohorts groups strata levels parts stages steps sites cent(?:ers|res)
  lines tiers types classes chromosomes exons grades phases days weeks
  months years hours cycles courses visits figures figs\. tables sections
  references refs\. panels pages items versions cases schedules aims
  patients participants subjects rows notes
`)

/** Scales and classifications, by their names. */
export const scales = anyOf(String.raw`
  KPS [Kk]arnofsky ECOG WHO Lansky mRS MMSE MoCA ASA Deauville Gleason
  Ann_Arbor Child-Pugh BI-RADS PI-RADS NANO GPA RPA IHC EORTC AJCC UICC FIGO
  [Bb]ethesda [Kk]nosp [Ss]impson
`)

/** Criteria and programs that have versions. */
export const software = anyOf(String.raw`
  CTCAE RECIST iRECIST RANO(?:-[A-Z]+)? iRANO mRANO MedDRA SAS R Stata STATA
  SPSS Prism Python GraphPad NONMEM EAST ICD DSM MATLAB StatXact Excel
  FreeSurfer FSL SPM
`)

const units = anyOf(String.raw`
  [mµμnk]?g mcg kg IU U units? c?Gy [kMG]Bq mCi Ci PFU pfu vg TU CFU [mµμ]?L
  [mµμn]?M mmol kV MV T °\s?[CF] Hz kHz bp kb kDa [kM]eV tesla [pn]g m[Ss]
  ms copies rpm mA V W
`)
const per = anyOf(String.raw`
  kg m² m2 m\^2 [mµμ]?L d[Ll]? day dose fraction h hour week cycle min
`)

/** Units of what is given, or measured with: `mg/kg`, `Gy`, `mL/min`. */
export const doseUnits = String.raw`(?:${units})(?![\p{L}\p{N}])(?:\s?/\s?(?:${per}))*`

const kinds = anyOf(String.raw`
  participating clinical study academic trial treatment dose planned
  scheduled different prespecified tested parallel sequential independent
  blinded dosing target weekly daily monthly biweekly intraventricular
  intravenous intratumoral intrathecal adjuvant induction maintenance repeat
  further additional earlier prior previous more other
`)
const nouns = anyOf(String.raw`
  doses?_levels? dose cycle infusion sites cent(?:er|re)s hospitals
  institutions countries arms? cohorts? stages groups parts? visits
  time_?points? levels categories items questions domains scales steps
  strata amendments reviewers readers radiologists lines regimens drugs
  agents genes antigens chains amino_acids analyses end_?points objectives
  criteria channels beams slices simulations iterations resamples replicates
  permutations bootstrap(?:_samples)? imputations fractions infusions
  injections doses cycles courses rounds tablets capsules
  times(?:_(?:a|per|the|daily|weekly)\b)? products trials studies abstracts
  registries databases hypotheses looks sessions covariates instruments
  tests words nights quadrants
`)

/** What is counted of a design: `12 sites`, `3 earlier lines`. */
export const things = String.raw`(?:(?:${kinds})\s+)*(?:${nouns})(?!-)`
