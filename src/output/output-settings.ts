/** What products say besides what is in the summary. */
export interface OutputSettings {
  /** Name of the meeting in full. */
  readonly meetingName: string
}
