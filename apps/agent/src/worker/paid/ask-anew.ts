/** What is to be done about a clip that is paid and cannot be used: a retry would find the same file. */
export const askAnew = 'It is not bought again by itself: ask for the change anew to pay for another one.';
