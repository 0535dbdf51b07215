/** What the compiler holds a catalogue to: a text for every message and for nothing else, with every value in its place. */

type Places<Message extends string> = Message extends `${string}{${infer Place extends number}}${infer Rest}`
  ? Place | Places<Rest>
  : never;
type Both<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void ? All : never;
type With<Place extends number> = [Place] extends [never] ? string : Both<Place extends unknown ? `${string}{${Place}}${string}` : never>;

/** Texts for these messages. A text with forms, `# line|# lines`, has the forms of its own language. */
export type Texts<Message extends string> = {
  readonly [M in Message]: M extends `${string}|${string}` ? string : With<Places<M>>;
};
