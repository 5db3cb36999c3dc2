/** What products say besides what is in the summary. */
export interface OutputSettings {
  /** Name of the meeting in full. */
  readonly meetingName: string
  /** The time; absent where no reader sees whether an embargo holds. */
  readonly now?: Date | undefined
  /** What the meeting wants to stand beside a QR code. */
  readonly qrDisclaimer?: string | undefined
}
