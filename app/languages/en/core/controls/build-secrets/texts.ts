/** The texts of app/core/controls/build-secrets, written by messages.test.ts. */
export type Message =
  | "A mount is gone after its step."
  | "Build secrets"
  | "Building {0} needs no secret as long as its packages are public."
  | "Does the build need a token or a key?"
  | "Every build names the file: docker build --secret id=…,src=…."
  | "Ids of the secrets"
  | "No"
  | "Such as npmrc."
  | "The value standing in layers and in the history of the image."
  | "Yes, as a build argument"
  | "Yes, mounted for the step that needs it"
  | "docker history shows the value of a build argument to everybody who can pull the image.";
