/** The texts of app/core/attacks/deleted-file, written by messages.test.ts. */
export type Message =
  | "A build in stages leaves deleted files behind"
  | "A token file such as {0}{1} would be copied into a layer, and deleting it later leaves it there."
  | "It does: the final image copies what the build stage holds at its end, and none of the layers before."
  | "No image is built here."
  | "The file .dockerignore keeps files such as {0}{1} out of every layer; a token that the build needs is mounted."
  | "The image holds no layer of the stage that works with such files."
  | "The image takes single files of the context and no directory."
  | "The intruder has nothing but the image, and unpacks its layers one by one. A token file that one step copies and a later RUN rm removes is hidden, not gone: the lower layer is part of the image."
  | "Unpack a file that a later step deleted";
