import type {OutputName} from '../../markdown/nodes.ts'
import {notify} from './notice.ts'

/** Asks for the PDF of a product and hands it to whoever looks at it. */
export async function downloadPdf(
  slug: string,
  output: OutputName,
  page: string
): Promise<void> {
  const response = await fetch(
    `/preview/pdf/${slug}/${output}/${encodeURIComponent(page)}`,
    {method: 'POST'}
  )
  if (response.headers.get('content-type') !== 'application/pdf') {
    const answer: unknown = await response.json().catch(() => undefined)
    const reasons =
      typeof answer === 'object' && answer !== null && 'reasons' in answer
        ? answer.reasons
        : undefined
    notify(
      `No PDF: ${Array.isArray(reasons) ? reasons.join('; ') : 'the preview did not answer'}`
    )
    return
  }
  const name = /filename="([^"]+)"/.exec(
    response.headers.get('content-disposition') ?? ''
  )?.[1]
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name ?? `${slug}-${output}.pdf`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  notify('')
}
