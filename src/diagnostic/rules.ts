/** What a rule does to a summary that breaks it. */
export type Severity = 'error' | 'warning' | 'info'

interface RuleInfo {
  readonly severity: Severity
  /** What holds when the rule is kept; a full sentence for `docs/rules.md`. */
  readonly summary: string
}

/**
 * Table of all rules that reading and building a summary can report.
 *
 * Ids are stable: authors name them in `allow`.
 */
export const rules = {
  'front-matter-present': {
    severity: 'error',
    summary: 'A summary begins with front matter between two lines of `---`.'
  },
  'front-matter-yaml': {
    severity: 'error',
    summary:
      'Front matter is plain YAML 1.2: no anchors, aliases, tags, or duplicate keys.'
  },
  'front-matter-key': {
    severity: 'error',
    summary: 'Every key of the front matter is known.'
  },
  'front-matter-value': {
    severity: 'error',
    summary: 'Every value of the front matter has the type its key asks for.'
  },
  'affiliation-exists': {
    severity: 'error',
    summary: 'Affiliations of authors are in the list of affiliations.'
  },
  'meeting-exists': {
    severity: 'error',
    summary: 'The meeting has a file in `templates/meetings/`.'
  },
  'house-style-exists': {
    severity: 'error',
    summary: 'The house style has a file in `templates/house-styles/`.'
  },
  'allow-rule': {
    severity: 'error',
    summary: 'Rules that `allow` names exist and may be allowed.'
  },
  'text-encoding': {
    severity: 'error',
    summary: 'Files are UTF-8 text without control characters.'
  },
  'text-kept': {
    severity: 'error',
    summary:
      'Every visible character of the source is printed; signs that Markdown takes for markup inside of words and numbers have a backslash.'
  },
  'summary-limits': {
    severity: 'error',
    summary: 'A summary is made within 20 s of work and 512 MB of memory.'
  },
  'text-limits': {
    severity: 'error',
    summary:
      'Text, tables and YAML are within the limits of a summary, which the guide to writing lists.'
  },
  'product-keeps-words': {
    severity: 'error',
    summary:
      'Each word of a product is in the files that are written, as often as it was printed.'
  },
  'product-size': {
    severity: 'error',
    summary:
      'A summary prints at most 4 MB of text and addresses, and no file of a product has more than 8 MB beside images and fonts.'
  },
  'data-limits': {
    severity: 'error',
    summary:
      'A table of data has at most 20,000 rows, 200 columns and 400,000 cells; JSON is at most 40 levels deep.'
  },
  'block-known': {
    severity: 'error',
    summary:
      'Fenced blocks and directives have names, attributes and places that are known.'
  },
  'block-closed': {
    severity: 'error',
    summary: 'Every fenced block and directive is closed.'
  },
  'block-yaml': {
    severity: 'error',
    summary: 'YAML in blocks is well-formed, with known keys and values.'
  },
  'id-unique': {
    severity: 'error',
    summary:
      'Ids of affiliations, data, sets, results, figures and tables are unique.'
  },
  'template-columns': {
    severity: 'error',
    summary: 'Templates have a layout of the columns that a summary asks for.'
  },
  'template-fits-page': {
    severity: 'warning',
    summary:
      'The template that a summary names is made for the pages that its meeting asks for.'
  },
  'template-exists': {
    severity: 'error',
    summary: 'Templates and themes that a summary names exist.'
  },
  'data-shape': {
    severity: 'error',
    summary: 'All rows of a table have as many cells as it has columns.'
  },
  'data-header': {
    severity: 'error',
    summary: 'Column names of a table are present and unique.'
  },
  'data-format': {
    severity: 'error',
    summary:
      'Data files are whole, and what their ending says: CSV, Dataset-JSON 1.1 or SAS XPORT v5.'
  },
  'column-known': {
    severity: 'error',
    summary: 'Variables that the front matter describes are in the data.'
  },
  'cell-missing': {
    severity: 'error',
    summary:
      'A missing number or date is an empty cell, `.` or a word that is declared.'
  },
  'cell-number': {
    severity: 'error',
    summary: 'Cells of a numeric variable are plain decimal numbers.'
  },
  'cell-date': {
    severity: 'error',
    summary: 'Cells of a date variable are whole days that exist, YYYY-MM-DD.'
  },
  'cell-level': {
    severity: 'error',
    summary: 'Cells of a variable with declared levels have one of them.'
  },
  'participant-known': {
    severity: 'error',
    summary: 'Every row belongs to a participant who is in ADSL.'
  },
  'time-dates': {
    severity: 'error',
    summary: 'A time in the data is that between its dates, ADT − STARTDT + 1.'
  },
  'censoring-value': {
    severity: 'error',
    summary: 'CNSR is a whole number: 0 for an event, more for a censored time.'
  },
  'time-known': {
    severity: 'error',
    summary:
      'Every participant whose times are analysed has one, above zero, in one unit.'
  },
  'time-reached': {
    severity: 'error',
    summary:
      'Estimates at a time, or up to one, are asked for within follow-up.'
  },
  'event-known': {
    severity: 'error',
    summary: 'The event whose incidence is estimated is in the data.'
  },
  'response-known': {
    severity: 'error',
    summary:
      'Every participant whose response is counted has one, of a known category; durations of response are those of responders.'
  },
  'event-coded': {
    severity: 'error',
    summary: 'Adverse events that are counted have a coded term and a grade.'
  },
  'dlt-evaluable': {
    severity: 'error',
    summary:
      'Participants with a dose-limiting toxicity are among those evaluable for it, and these among the treated.'
  },
  'escalation-rule': {
    severity: 'warning',
    summary:
      'The dose is raised as the 3+3 design lets it, where a result names that design.'
  },
  'number-known': {
    severity: 'error',
    summary:
      'Variables that analyses calculate with are numbers, where needed those of all participants.'
  },
  'group-known': {
    severity: 'error',
    summary:
      'Groups that are analysed have participants; where two are compared, there are two.'
  },
  'data-file': {
    severity: 'error',
    summary:
      'Data files exist, lie in the folder of their summary and match their SHA-256.'
  },
  'variable-exists': {
    severity: 'error',
    summary: 'Variables that analyses name are columns of their data.'
  },
  'where-expression': {
    severity: 'error',
    summary:
      'Filters are equality maps or valid expressions that yield true or false.'
  },
  'where-value': {
    severity: 'error',
    summary: 'Values in filters are spelt as in the data.'
  },
  'where-matches': {
    severity: 'warning',
    summary:
      'Values in filters are in the data, or declared as levels under `columns`.'
  },
  'set-exists': {
    severity: 'error',
    summary: 'Analysis sets and data that results name are defined.'
  },
  'participant-unique': {
    severity: 'error',
    summary: 'An analysis set holds each participant once.'
  },
  'level-known': {
    severity: 'error',
    summary:
      'Each participant of a set has a known level of the variable that splits it.'
  },
  'count-within-total': {
    severity: 'error',
    summary: 'A count is a whole number between zero and its total.'
  },
  'interval-order': {
    severity: 'error',
    summary: 'An interval is ordered and holds its estimate.'
  },
  'p-value-range': {
    severity: 'error',
    summary: 'A P value is larger than zero and at most one.'
  },
  'number-bound': {
    severity: 'error',
    summary:
      'In Results, Conclusions, title, takeaway, limits and captions, numbers that may be results are printed by values.'
  },
  'number-bound-elsewhere': {
    severity: 'warning',
    summary:
      'Elsewhere, numbers in the form of a result are printed by values, or stand beside a citation.'
  },
  'literal-needed': {
    severity: 'warning',
    summary: 'Every entry of `literals` excuses a number that is typed.'
  },
  'exponent-kept': {
    severity: 'error',
    summary:
      'Powers of ten have their exponent raised, or after a caret: `10⁷`, `10<sup>7</sup>`, `10^7`, never `107`.'
  },
  'percent-agrees': {
    severity: 'error',
    summary:
      'A typed or quoted percent is that of its count and total, rounded once.'
  },
  'percent-rounding': {
    severity: 'warning',
    summary:
      'Typed percents are rounded half away from zero, not half to even and not cut off.'
  },
  'percent-attainable': {
    severity: 'error',
    summary: 'A percent of so many participants is that of some count of them.'
  },
  'mean-attainable': {
    severity: 'warning',
    summary: 'A mean of whole numbers is a fraction of their number.'
  },
  'parts-add-up': {
    severity: 'error',
    summary:
      'Complete and partial responses add up to the responses, and never to more than their total.'
  },
  'parts-complete': {
    severity: 'warning',
    summary: 'Parts that are listed after a total add up to it.'
  },
  'interval-of-counts': {
    severity: 'warning',
    summary: 'A typed 95% CI beside a count and its total is near that of them.'
  },
  'sign-convention': {
    severity: 'warning',
    summary:
      'A change is signed or called a reduction, not both, and its limits are like it.'
  },
  'p-agrees': {
    severity: 'error',
    summary:
      'A P value and the interval of the same comparison both show an effect, or both none.'
  },
  'p-plausible': {
    severity: 'warning',
    summary:
      'A P value is near that which the interval of its comparison allows.'
  },
  'ratio-centered': {
    severity: 'warning',
    summary:
      'A hazard ratio is in the middle of its interval, on the log scale.'
  },
  'median-in-range': {
    severity: 'error',
    summary: 'A median lies in its range or between its quartiles.'
  },
  'grades-nest': {
    severity: 'error',
    summary:
      'At least as many have an event of any grade as have it with grade 3 or higher.'
  },
  'numeral-form': {
    severity: 'error',
    summary:
      'Typed numbers are digits with one decimal point: `1.5`, never `1,5%`, `3..2` or `1O%`.'
  },
  'numeral-ambiguous': {
    severity: 'warning',
    summary: 'A comma between digits stands only before thousands.'
  },
  'p-value-style': {
    severity: 'warning',
    summary:
      'Typed P values stop where the house style stops, as at `P < .001`.'
  },
  'levels-add-up': {
    severity: 'error',
    summary:
      'Levels of a published result add up to no more than all of them, unless it says that they overlap.'
  },
  'levels-complete': {
    severity: 'warning',
    summary: 'Levels of a published result leave nobody out.'
  },
  'categories-add-up': {
    severity: 'error',
    summary:
      'Participants in the response categories are no more than their set.'
  },
  'categories-complete': {
    severity: 'warning',
    summary:
      'Participants in the five response categories are all of their set.'
  },
  'at-risk-falls': {
    severity: 'error',
    summary: 'Numbers at risk never rise over time.'
  },
  'flow-adds-up': {
    severity: 'error',
    summary:
      'Those who go on and those who do not are together those who were there.'
  },
  'events-in-safety-set': {
    severity: 'error',
    summary:
      'Treatment-emergent events are those of participants in the safety set.'
  },
  'participants-overlap': {
    severity: 'error',
    summary:
      'Counts that are added up are of different participants, and what is taken away is part of the rest.'
  },
  'doses-one-unit': {
    severity: 'error',
    summary:
      'Doses of one variable are all by weight or body surface, or all flat.'
  },
  'ctcae-one-version': {
    severity: 'error',
    summary:
      'Adverse events of one data set are graded by one version of CTCAE.'
  },
  'registration-form': {
    severity: 'error',
    summary: 'Registration numbers have the form of their register.'
  },
  'cutoff-past': {
    severity: 'error',
    summary: 'The data cut-off is not in the future.'
  },
  'dates-before-cutoff': {
    severity: 'error',
    summary: 'No date in the data is after the data cut-off.'
  },
  'value-syntax': {
    severity: 'error',
    summary: 'Inline values are written `= id["level"].part`.'
  },
  'value-exists': {
    severity: 'error',
    summary: 'Inline values name results, levels and parts that exist.'
  },
  'value-pinned': {
    severity: 'error',
    summary: 'A pinned value prints what its pin says.'
  },
  'claim-condition': {
    severity: 'error',
    summary:
      'Conditions of claims compare parts of results with each other or with numbers, of one unit.'
  },
  'claim-supported': {
    severity: 'error',
    summary: 'The data support every claim: its condition holds.'
  },
  'significance-supported': {
    severity: 'warning',
    summary:
      '“Significant” in its statistical sense has a P value or an interval in the same paragraph.'
  },
  'comparison-caveat': {
    severity: 'warning',
    summary:
      'A printed comparison of arms that were not randomized has its caveat in the text.'
  },
  'abbreviation-known': {
    severity: 'warning',
    summary:
      'Abbreviations that are used more than once are written in full where they stand, or in the list.'
  },
  'abbreviation-used': {
    severity: 'warning',
    summary: 'Abbreviations of the list are used.'
  },
  'link-tracking': {
    severity: 'warning',
    summary: 'Links have no parameters that follow their readers.'
  },
  'sober-words': {
    severity: 'warning',
    summary: 'The text promotes nothing: no words of praise or of hope.'
  },
  'harm-counted': {
    severity: 'warning',
    summary: 'Words such as “well tolerated” stand beside a count of harms.'
  },
  'plain-sentence': {
    severity: 'warning',
    summary: 'Sentences of the plain language summary have at most 26 words.'
  },
  'plain-grade': {
    severity: 'warning',
    summary: 'The plain language summary has a reading grade of at most 8.'
  },
  'plain-word': {
    severity: 'warning',
    summary: 'Hard words of the plain language summary are in the glossary.'
  },
  'value-known': {
    severity: 'error',
    summary:
      'Under `--strict`, no printed result is unknown; else it prints “not reported”.'
  },
  'quoted-has-source': {
    severity: 'error',
    summary: 'A quoted value stands beside the citation of its source.'
  },
  'foreign-value-syntax': {
    severity: 'error',
    summary: 'Values are not written in the syntax of another tool.'
  },
  'reference-exists': {
    severity: 'error',
    summary: 'References to figures and tables have a target.'
  },
  'figure-referenced': {
    severity: 'warning',
    summary: 'Every figure and table is referred to in the text.'
  },
  'citation-exists': {
    severity: 'error',
    summary: 'Cited works are in the bibliography.'
  },
  'bibliography-file': {
    severity: 'error',
    summary: 'The bibliography can be read.'
  },
  'image-allowed': {
    severity: 'error',
    summary:
      'Images are PNG or JPEG files in the folder of the summary, each in a paragraph of its own.'
  },
  'image-alt': {
    severity: 'error',
    summary: 'Every image has words for those who cannot see it.'
  },
  'image-file': {
    severity: 'error',
    summary:
      'Files of images are there, whole, upright, and at most 5 MB and 40 million pixels.'
  },
  'image-resolution': {
    severity: 'error',
    summary: 'Images have at least 150 dots an inch where they are printed.'
  },
  'link-allowed': {
    severity: 'error',
    summary: 'Links go to `https:` or `mailto:` addresses.'
  },
  'figure-needs-counts': {
    severity: 'error',
    summary: 'Figures are drawn from counts, never from quoted percentages.'
  },
  'figure-needs-times': {
    severity: 'error',
    summary: 'Curves are drawn from rows of times, never from reported values.'
  },
  'figure-same-times': {
    severity: 'error',
    summary:
      'A ratio or test beside curves was computed from the times of the curves.'
  },
  'figure-levels': {
    severity: 'error',
    summary:
      'The keys of a figure name levels that it has, and it has at most six curves.'
  },
  'table-needs-method': {
    severity: 'error',
    summary:
      'A table of a type is made of results by the methods that it shows.'
  },
  'table-needs-rows': {
    severity: 'error',
    summary: 'A plain table has rows, and no more than can be read.'
  },
  'table-fits': {
    severity: 'error',
    summary: 'Tables are no wider than their columns of a page.'
  },
  'figure-time-axis': {
    severity: 'error',
    summary: 'A time axis has 2 to 30 ticks.'
  },
  'figure-does-not-add-up': {
    severity: 'error',
    summary:
      'Parts of a stacked figure do not exceed their total, and the boxes of a flow diagram add up.'
  },
  'participant-labels': {
    severity: 'error',
    summary:
      'Figures print no identifiers of participants of real trials; labels are there, once each.'
  },
  'figure-response': {
    severity: 'error',
    summary:
      'Responses that figures show are CR, PR, SD, PD, NE or NON-CR/NON-PD.'
  },
  'response-agrees': {
    severity: 'warning',
    summary:
      'Bars and lines of participants with a partial response reach the change that it needs.'
  },
  'change-agrees': {
    severity: 'error',
    summary: 'Percent changes in the data are those of value and baseline.'
  },
  'lane-consistent': {
    severity: 'error',
    summary:
      'Marks of a swimmer plot lie on the bar of their participant, and nobody who died goes on.'
  },
  'axis-value': {
    severity: 'error',
    summary:
      'Values of a figure have a place on its axis; a logarithmic one has no zero.'
  },
  'figure-label-fits': {
    severity: 'error',
    summary: 'All labels of a figure fit at its size.'
  },
  'abstract-authors': {
    severity: 'error',
    summary: 'An abstract has as many authors as its meeting takes.'
  },
  'abstract-sections': {
    severity: 'error',
    summary: 'An abstract has the sections that its meeting asks for.'
  },
  'abstract-title': {
    severity: 'warning',
    summary: 'The title of an abstract keeps the rules of its meeting.'
  },
  'abstract-limit': {
    severity: 'error',
    summary: 'The abstract keeps the limits of its meeting.'
  },
  'lock-file': {
    severity: 'error',
    summary: 'The lock of an abstract is well-formed.'
  },
  'abstract-locked': {
    severity: 'warning',
    summary:
      'The abstract prints the title and the numbers that were submitted, where a lock says which.'
  },
  'digest-file': {
    severity: 'error',
    summary: 'A digest is plain YAML with keys and values that are known.'
  },
  'digest-select': {
    severity: 'error',
    summary: 'Summaries of a digest exist, are built, and are in it once.'
  },
  'digest-embargo': {
    severity: 'warning',
    summary: 'No summary of a digest is under an embargo.'
  },
  'digest-budget': {
    severity: 'error',
    summary: 'A digest has only as many summaries as mail clients show.'
  },
  'embargo-passed': {
    severity: 'error',
    summary: 'Under `--release`, the embargo of every summary has passed.'
  },
  'mailer-exists': {
    severity: 'error',
    summary: 'The mailing system has a file in `templates/mailers/`.'
  },
  'mail-token-value': {
    severity: 'error',
    summary:
      'Sender, addresses and links of a newsletter are known, where the mailing system does not put them in.'
  },
  'mail-subject': {
    severity: 'error',
    summary:
      'The subject of a newsletter, its short title, is one line of at most 78 characters.'
  },
  'mail-subject-length': {
    severity: 'warning',
    summary:
      'The subject of a newsletter has at most 60 characters, which most clients show.'
  },
  'mail-preheader': {
    severity: 'warning',
    summary:
      'The words beside the subject of a newsletter have 40 to 110 characters.'
  },
  'mail-sober': {
    severity: 'error',
    summary:
      'Subject and preheader of a newsletter are sober, and end in no number without words.'
  },
  'mail-size': {
    severity: 'error',
    summary:
      'A newsletter has at most 90,000 bytes after mailing systems have added to it, as Gmail cuts what is longer.'
  },
  'mail-size-near': {
    severity: 'warning',
    summary:
      'A newsletter has at most 70,000 bytes after mailing systems have added to it.'
  },
  'mail-style': {
    severity: 'error',
    summary:
      'A newsletter has at most 8,000 bytes of style, and no at-rule in another.'
  },
  'mail-file-size': {
    severity: 'error',
    summary:
      'Drafts, pictures and all pictures together of a newsletter have at most 1,000,000, 200,000 and 500,000 bytes.'
  },
  'mail-picture-size': {
    severity: 'warning',
    summary: 'Each picture of a newsletter has at most 60,000 bytes.'
  },
  'mail-lines': {
    severity: 'error',
    summary:
      'Lines of a newsletter have at most 998 octets as page, 78 characters as text, 78 octets as draft.'
  },
  'mail-lines-near': {
    severity: 'warning',
    summary: 'Lines of a newsletter have at most 500 octets as page.'
  },
  'mail-draft': {
    severity: 'error',
    summary:
      'The draft of a newsletter is ASCII with CR and LF, is addressed to nobody, and says what page and text say.'
  },
  'mail-elements': {
    severity: 'error',
    summary:
      'A newsletter has only elements, attributes and addresses that mail clients keep.'
  },
  'mail-css': {
    severity: 'error',
    summary:
      'A newsletter has only properties and values of style that mail clients know, or do well without.'
  },
  'mail-contrast': {
    severity: 'error',
    summary:
      'Text of a newsletter has a contrast of at least 4.5 to what is behind it, in light and in dark mode.'
  },
  'mail-inversion': {
    severity: 'warning',
    summary:
      'Text of a newsletter has a contrast of at least 3 where mail clients invert its colours.'
  },
  'mail-type-size': {
    severity: 'error',
    summary: 'No type of a newsletter is smaller than 14 px.'
  },
  'mail-subject-numbers': {
    severity: 'error',
    summary: 'Numbers in the subject of a newsletter stand in its text.'
  },
  'mail-body-size': {
    severity: 'warning',
    summary: 'Body type of a newsletter is at least 16 px.'
  },
  'mail-pictures': {
    severity: 'error',
    summary:
      'Pictures of a newsletter have size, twice the pixels, and an alternative text with numbers.'
  },
  'mail-alternative': {
    severity: 'warning',
    summary:
      'Alternative texts of pictures in a newsletter have at most 300 characters, as they are listened to in one go.'
  },
  'mail-language': {
    severity: 'error',
    summary:
      'A newsletter says language and direction, on the page and in its body, and has a title.'
  },
  'mail-headings': {
    severity: 'error',
    summary:
      'Headings of a newsletter begin at the first or second level and skip none.'
  },
  'mail-tables': {
    severity: 'error',
    summary:
      'Heads of tables in a newsletter have a scope, and tables of layout say that they are.'
  },
  'mail-table-caption': {
    severity: 'warning',
    summary: 'Tables of data in a newsletter have captions.'
  },
  'mail-links': {
    severity: 'error',
    summary:
      'Links of a newsletter say where they lead, each in words of its own.'
  },
  'mail-system': {
    severity: 'error',
    summary:
      'A newsletter has what its mailing system asks for, once, and nothing that it refuses.'
  },
  'mail-footer': {
    severity: 'error',
    summary:
      'A newsletter names its sender, the reason for it, privacy notice, the way out, funding, interests and registration.'
  },
  'mail-merge-tag': {
    severity: 'error',
    summary:
      'No text of a newsletter looks like a tag that the mailing system would run.'
  },
  'logo-allowed': {
    severity: 'error',
    summary: 'Logos are of owners whose logos the meeting takes.'
  },
  'qr-disclaimer': {
    severity: 'error',
    summary:
      'A QR code has the text beside it that the meeting requires, where it requires one.'
  },
  'layout-fits': {
    severity: 'error',
    summary: 'All content fits its page at a legible type size.'
  },
  'layout-page-size': {
    severity: 'error',
    summary: 'No page is larger than what viewers of PDF show, 200 in a side.'
  },
  'layout-off-page': {
    severity: 'error',
    summary: 'All text of a page is on the paper.'
  },
  'layout-clipped': {
    severity: 'error',
    summary: 'No text of a page is cut off by what it stands in.'
  },
  'layout-sideways': {
    severity: 'error',
    summary: 'No table or text is wider than its column.'
  },
  'layout-word-broken': {
    severity: 'error',
    summary: 'No word is broken because it is wider than its line.'
  },
  'layout-overlap': {
    severity: 'error',
    summary: 'No text is printed over other text.'
  },
  'layout-table-cut': {
    severity: 'error',
    summary: 'Tables of a page stand in one piece, whole.'
  },
  'layout-head-stranded': {
    severity: 'error',
    summary: 'No heading is the last of its column.'
  },
  'layout-pages': {
    severity: 'error',
    summary:
      'A product has no more pages than its template and meeting allow, and none is empty.'
  },
  'layout-type-size': {
    severity: 'error',
    summary:
      'No type is smaller than the template and meeting allow, at printed size and in figures too.'
  },
  'layout-legible': {
    severity: 'error',
    summary:
      'Capitals are high enough, in minutes of arc, from where their readers stand.'
  },
  'layout-contrast': {
    severity: 'error',
    summary:
      'Text has a contrast of 4.5:1 with its ground; large text and keys of figures 3:1.'
  },
  'layout-image-resolution': {
    severity: 'error',
    summary: 'Pictures have the pixels an inch that print needs.'
  },
  'layout-filled': {
    severity: 'warning',
    summary: 'Content takes at least half of the room of columns.'
  },
  'layout-columns-even': {
    severity: 'warning',
    summary: 'Columns side by side end on about one line, and none is empty.'
  },
  'layout-figure-near': {
    severity: 'warning',
    summary: 'Figures and tables stand near the text that refers to them.'
  },
  'glyph-exists': {
    severity: 'error',
    summary: 'Every character has a glyph in the fonts of the products.'
  },
  'summary-folder': {
    severity: 'error',
    summary:
      'Folders of the content have short names of lower case letters, digits and hyphens, and hold a `summary.md`.'
  },
  'file-size': {
    severity: 'error',
    summary: 'A summary is at most 256 KB, and its files at most 20 MB.'
  },
  'browser-prints': {
    severity: 'error',
    summary: 'The browser prints every document, and in time.'
  },
  'pdf-pages': {
    severity: 'error',
    summary:
      'A PDF has the pages of its template, and each the size that the template says.'
  },
  'pdf-fonts': {
    severity: 'error',
    summary:
      'A PDF holds the used glyphs of the families that its template declares, as outlines, and no other font.'
  },
  'pdf-vectors': {
    severity: 'error',
    summary:
      'A PDF holds no picture made of pixels that its content does not have.'
  },
  'pdf-tagged': {
    severity: 'error',
    summary: 'A PDF has tags and says its language, for screen readers.'
  },
  'attachment-withheld': {
    severity: 'warning',
    summary:
      'A summary that names participants of a real trial is not attached to PDFs.'
  },
  'participant-withheld': {
    severity: 'warning',
    summary:
      'No product names a participant by the identifier in the data, unless the data are simulated.'
  },
  'product-readable': {
    severity: 'error',
    summary:
      'Every product can be read again after it was made, and holds text.'
  },
  'product-keeps-numbers': {
    severity: 'error',
    summary:
      'Every product holds each printed number as often as it was printed, whole, with its sign, spaces and exponent.'
  },
  'product-keeps-order': {
    severity: 'error',
    summary:
      'Numbers and words of each paragraph, row, table and drawing of a product stand in the files that are written in the order in which they were printed.'
  },
  'product-prints-traced': {
    severity: 'error',
    summary:
      'No product holds a number that was not printed, and all results in figures and tables are traced.'
  },
  crash: {
    severity: 'error',
    summary: 'The program itself did not fail while it built a summary.'
  }
} as const satisfies Record<string, RuleInfo>

/** Id of a rule. */
export type RuleId = keyof typeof rules
