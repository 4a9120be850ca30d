/** The same as `ask`, which is asked once for each object, as long as anything else holds that. */
export function once<Asked extends object, Answer>(ask: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const answers = new WeakMap<Asked, { answer: Answer }>();
  return (asked) => {
    const known = answers.get(asked) ?? { answer: ask(asked) };
    answers.set(asked, known);
    return known.answer;
  };
}
