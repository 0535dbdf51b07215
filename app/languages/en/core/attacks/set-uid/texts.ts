/** The texts of app/core/attacks/set-uid, written by messages.test.ts. */
export type Message =
  | "A set-uid file of the image makes its starter root."
  | "Become root through a set-uid file"
  | "Dropping every capability stops set-uid files"
  | "Images carry programs such as su and mount that run as root whoever starts them; one mistake in one of them, and the process is root."
  | "It is for the files of the image; what a volume or another mount brings keeps its bits."
  | "No new privileges: the kernel ignores set-uid bits."
  | "Removing the set-uid bits from the image is enough"
  | "The image has no set-uid file left."
  | "The process is root already."
  | "The uid still changes to 0: without any capability, root owns most files of the image.";
