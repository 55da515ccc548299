import { Type } from "typebox";

/** The one shape of everything that went wrong. */
export const ProblemAnswer = Type.Object(
  {
    error: Type.Object(
      {
        code: Type.String({ description: "What kind of problem it is; each code has one meaning." }),
        message: Type.String({ description: "What went wrong, with the value and where." }),
        next: Type.String({ description: "What to do about it." }),
      },
      { additionalProperties: false },
    ),
  },
  {
    $id: "Problem",
    title: "Problem",
    description: "What went wrong and what to do about it.",
    additionalProperties: false,
  },
);
