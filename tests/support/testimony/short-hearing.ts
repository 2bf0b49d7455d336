/** A hearing of one witness, in the form of the Government Publishing Office's transcripts. */
export const shortHearing = `[Senate Hearing 118-999]
[From the U.S. Government Publishing Office]


                                                        S. Hrg. 118-999

                    SAMPLE HEARING: CHILDREN'S SAFETY ONLINE

=======================================================================

                                HEARING

                               BEFORE THE

                       COMMITTEE ON THE JUDICIARY
                          UNITED STATES SENATE

                    ONE HUNDRED EIGHTEENTH CONGRESS

                             SECOND SESSION

                               __________

                             MARCH 6, 2024

                               __________

                        WEDNESDAY, MARCH 6, 2024

                                       U.S. Senate,
                                Committee on the Judiciary,
                                                    Washington, DC.

    The Committee met, pursuant to notice, at 10:02 a.m., in Room 226, Hon.
Rae Roe, Chair of the Committee, presiding.

    Chair Roe. [Sample text] The Committee will come to order. We hear one
witness today.

 STATEMENT OF JANE DOE, POLICY DIRECTOR, EXAMPLE COALITION, WASHINGTON, DC

    Ms. Doe. [Sample text] Chair Roe, thank you. A provider that does not
detect what is already known cannot say that it did not know.

[[Page 2]]

    We ask that services be able to show what they do.
    Chair Roe. [Sample text] Thank you, Ms. Doe.
    [Whereupon, at 10:30 a.m., the Committee was adjourned.]
`;
