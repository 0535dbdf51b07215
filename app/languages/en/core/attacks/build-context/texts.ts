/** The texts of app/core/attacks/build-context, written by messages.test.ts. */
export type Message =
  | "A build in stages leaves them behind"
  | "A line .env keeps every .env out"
  | "A pattern starts at the root of the context: .env leaves config/.env in. **/.env means every directory."
  | "Find keys that were copied along"
  | "No image is built here."
  | "Only what the final stage does not copy. Recipes that copy the whole directory from the build stage take them along."
  | "The file .dockerignore keeps .env files, keys and history out of the build."
  | "The image takes single files of the context and no directory."
  | "The image would hold {0}."
  | "The intruder reads the application’s directory in the image. COPY . . takes .env files, keys and .git along, with the passwords in remote addresses.";
