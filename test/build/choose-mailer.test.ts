import {readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {chooseMailer} from '../../src/build/choose-mailer.ts'
import {linePlace} from '../../src/diagnostic/index.ts'
import {parseMailer} from '../../src/output/mailer.ts'
import {type Meeting, parseMeeting} from '../../src/output/meeting.ts'
import {frontMatter} from '../output/resolved.ts'

const mailers = new Map(
  readdirSync('templates/mailers').map((name) => {
    const path = `templates/mailers/${name}`
    return [name.slice(0, -5), parseMailer(readFileSync(path, 'utf8'), path)]
  })
)
const place = linePlace('content/demo/summary.md', 4)
const generic = 'templates/meetings/generic.yaml'
const none = parseMeeting(readFileSync(generic, 'utf8'), generic)
const society: Meeting = {
  ...none,
  newsletter: {
    mailer: 'mailchimp',
    values: {
      privacy: 'https://example.org/privacy',
      publication: 'The Digest',
      sender: 'The Society',
      site: 'https://example.org/2026/'
    }
  }
}

function choose(
  meeting: Meeting,
  named?: string,
  settings: {mailer?: string; site?: string} = {}
) {
  const file = new VFile({path: 'content/demo/summary.md'})
  const mailer = named === undefined ? undefined : {id: named, place}
  const chosen = chooseMailer(
    {...frontMatter(), mailer},
    {mailers, meeting, settings, slug: 'demo'},
    file
  )
  return {
    chosen,
    messages: file.messages.map(
      ({line, note, reason, ruleId}) => `${line} ${ruleId}: ${reason} ${note}`
    )
  }
}

test('should leave tokens open where nobody says anything', function () {
  const {chosen, messages} = choose(none)
  expect(messages).toEqual([])
  expect(chosen?.id).toBe('plain')
  expect(chosen?.values.size).toBe(0)
})

test('should take the command line first, then the summary', function () {
  expect(choose(society).chosen?.id).toBe('mailchimp')
  expect(choose(society, 'plain').chosen?.id).toBe('plain')
  const said = choose(society, 'plain', {mailer: 'beehiiv'})
  expect(said.chosen?.id).toBe('beehiiv')
})

test('should take tags of the system, then values of the society', function () {
  const values = choose(society).chosen?.values
  expect(values?.get('unsubscribe')).toBe('*|UNSUB|*')
  expect(values?.get('sender')).toBe('The Society')
  expect(values?.get('folder')).toBe('https://example.org/2026/demo')
  const site = choose(society, undefined, {site: 'https://x.example'})
  expect(site.chosen?.values.get('folder')).toBe('https://x.example/demo')
})

test('should name a system that does not exist', function () {
  expect(choose(none, 'mailchip').messages).toEqual([
    '4 mailer-exists: Unexpected mailing system `mailchip`, expected `beehiiv`, `constant-contact`, `higher-logic`, `mailchimp`, `plain`, `substack` Write `mailchimp`.'
  ])
})

test('should name what is missing, such as the sender', function () {
  const {chosen, messages} = choose(none, 'mailchimp', {
    site: 'https://example.org'
  })
  expect(chosen).toBeUndefined()
  expect(messages).toHaveLength(3)
  expect(messages).toContain(
    '4 mail-token-value: Missing sender for a newsletter sent by `mailchimp` Add `sender: …` under `newsletter:` and `values:` in `templates/meetings/generic.yaml`.'
  )
})

describe.each([...mailers])('%s', function (_, mailer) {
  test('should say where and when it was read', function () {
    expect(mailer.source).toMatch(/\w/)
    expect(mailer['verified-year']).toBeGreaterThan(2020)
  })

  test('should forbid none of its own tags', function () {
    const tags = [...Object.values(mailer.tokens), mailer['body-end'] ?? '']
    for (const mark of mailer.forbidden)
      for (const tag of tags) expect(tag).not.toContain(mark)
  })
})

test('should say where a profile is wrong, and what is meant', function () {
  const good = 'name: X\nsource: Y\nverified-year: 2026\ntakes: document\n'
  expect(() =>
    parseMailer(`${good}tokens:\n  unsubscrib: a\nrun: [b]\n`, 'x.yaml')
  ).toThrow(
    'x.yaml:6:3: Unexpected key `unsubscrib`; write `unsubscribe`\nx.yaml:7:1: Unexpected key `run`; write `runs`'
  )
  expect(() => parseMailer(`${good}own: [sendr]\n`, 'x.yaml')).toThrow(
    /^x\.yaml:5:1: Invalid option: expected one of "folder"/
  )
  expect(() => parseMailer('name: X\n', 'x.yaml')).toThrow(/^x\.yaml:1:1: /)
})

test('should refuse a required token without a tag', function () {
  expect(() =>
    parseMailer(
      'name: X\nsource: Y\nverified-year: 2026\ntakes: document\nrequired: [unsubscribe]',
      'x.yaml'
    )
  ).toThrow(
    'x.yaml: Unexpected `unsubscribe` in `required`, expected it in `tokens`'
  )
})
