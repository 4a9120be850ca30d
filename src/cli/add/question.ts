/** What is asked, of whom, and how much of an answer is read. */
export interface Question {
  /** What the reader is told is being asked: “arXiv”, “example.org”. */
  service: string;
  accept: string;
  /** The most bytes of the answer. */
  cap: number;
  /** Other hosts to which the service may send on. `www.` in front of a host makes no difference. */
  hosts?: readonly string[];
  /** HEAD where only the status of the answer counts; GET where nothing is said. */
  method?: 'HEAD';
  /** True where http is opened like https: for a look whether a page is there, of which nothing is taken. */
  plain?: boolean;
  /** True for an answer that means “later”, whatever its status. */
  isBusy?: (text: string) => boolean;
}
