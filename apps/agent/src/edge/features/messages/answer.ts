import type { ChangeRequest, NewReply, SubmitMessage } from '@retake/regeneration';

/** What is said to a message, and what it starts or points to. */
export interface Answer {
  readonly reply: NewReply;
  readonly change?: ChangeRequest;
  /** A change that the reply proposes. */
  readonly offer?: SubmitMessage['offer'];
  /** What the message says to the offer that is open. */
  readonly answer?: SubmitMessage['answer'];
  /** What the message does at once; it is done where the reply is stored. */
  readonly effect?: SubmitMessage['effect'];
  /** A change that there is already and that the reply points to. */
  readonly regenerationId?: string;
}
