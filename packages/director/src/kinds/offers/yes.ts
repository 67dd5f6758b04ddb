const it =
  '(?:it|this|that|them|those|all of (?:it|them)|all|everything|the (?:change|edit|plan|work|generation|render|whole thing)s?|things)';
const degree =
  '(?:totally |absolutely |definitely |completely |perfectly |all |just |pretty |quite |very |really |so |still )*';
const good = `${degree}(?:fine|good|ok|okay|great|perfect|right|correct|cool|alright|fair|reasonable|acceptable|cheap|cheap enough|affordable|worth it|doable|exactly it|it|brilliant|lovely|wonderful|excellent|ideal|sweet)`;
const cost = '(?:the |that |this |your )?(?:price|cost|amount|budget|quote|sum|estimate|deal|offer|plan)';
const going =
  '(?:go|go ahead|go on|proceed|start|begin|continue|run|do|roll|launch|fire|ship|send|generate|render|carry on|move ahead|move forward|get going|get started|make|apply|process|execute|kick off|kick it off|get on with)';
const wish = "(?:i|we|you)(?:'d| would|'ll| will)? ?(?:like|love|want|need)(?: (?:you|us|me))? to";
const who = '(?:i|we|everyone|everybody|(?:the|my|our) [a-z]+(?: [a-z]+)?)';

/** A part of an answer that agrees to a plan. */
export const yes = new RegExp(
  `^(?:${[
    "(?:a )?(?:yes|yep|yeah|yup|yea|yas+|yess+|ya|ye|sure|sure thing|ok|okay|k|kk|y|oui|si|absolutely|definitely|certainly|totally|agreed|affirmative|of course|bet|deal|aye|roger|roger that|copy that|confirm|confirmed|approved|accepted|alright|right|right on|correct|exactly|precisely|indeed|gladly|with pleasure|by all means|no problem|why not|lgtm|sgtm|yolo|green light|make it so|so be it|lets goo*|let's goo*|let's go ahead|please|please do|do|do so|hell yes|hell yeah|you bet|for sure|word|say less|rock on|hit me|amen|count me in|(?:the |my |our )?[a-z]+ (?:said|says|say) yes|i'm in|im in|we're in|i am in|in)",
    `(?:(?:please|just|then|you (?:can|may|should|could|might)|can you|could you|we (?:can|may|should)|let's|lets|let us|feel free to|${wish}|so|i say|now|pls|and) )*${going}(?: (?:for|with|on|ahead with|ahead and do|ahead and start))?(?: ${it})?(?: (?:now|then|please|ahead|away|right away|off|on|happen|going|rolling|started|at that price|for that price|for that|at that|for it))*`,
    `(?:let's|lets|let us|please|just|then) (?:do|go for|go with|run|start|try|take|roll with|proceed with) ${it}`,
    `(?:make|let) ${it} (?:happen|run|go|roll)`,
    `(?:that|it|this|${cost}|which)(?:'s| is| are| was| sounds| seems| looks| works| would be|'d be| will be)? ?${good}(?: (?:by|with|for|to) (?:me|us|everyone|the team|the client))?(?: .{0,20}\\btoo)?`,
    `thats ${good}(?: (?:by|with|for|to) (?:me|us))?`,
    `${good}(?: (?:by|with|for|to) (?:me|us|everyone))?`,
    `(?:that|it|this)? ?(?:sounds|looks|seems|works) ?(?:${good}|like a plan|like a deal)?(?: (?:by|with|for|to) (?:me|us|everyone))?`,
    `(?:that|it|this|${cost}|which)(?:'s| is| fits| falls| stays)* (?:well |still |just )*(?:within|in|inside|under|below) (?:the |my |our )?(?:budget|limit)`,
    `(?:ok|okay|fine|yes|yeah|good|cool|deal|sure|happy) (?:at|with|for|by|to pay) (?:me|us|it|that|this|(?:that|this|the) price|${cost})`,
    `${who} (?:(?:am|are|is|'m|'re|do|would be) )*(?:agrees?|agree|accepts?|confirms?|approves?|consents?|fine|ok|okay|happy|good|happy to pay|fine to pay|willing to pay|ready|in|on board|down)(?: (?:with|to|on|by|of|for))?(?: (?:${it}|${cost}|pay ${it}))?`,
    `(?:i'm|im|we're) (?:fine|ok|okay|happy|good|cool|down|ready|in|on board|game|all for it)(?: (?:with|to|on|by|for))?(?: (?:${it}|${cost}|go|pay ${it}))?`,
    `(?:yes |yeah |that is |that's |it is )?(?:that |it )?(?:is |was )?exactly what (?:i|we) (?:meant|want|wanted|need|needed|had in mind|asked for|said)`,
    `that(?:'s| is| was) (?:exactly |just |precisely )*what (?:i|we) (?:meant|want|wanted|need|needed|had in mind|asked for|said)`,
    `(?:you|u) (?:got|have) (?:it|that)(?: right)?|you understood (?:it |me |us )?(?:right|correctly|well|perfectly)`,
    `(?:worth it|worth every penny|money well spent|take my money|cheap enough|good price|good deal|fair enough|nice price|no objections?|nothing against (?:it|that)|all good|all clear|looks right|sounds right)`,
  ].join('|')})$`,
  'u',
);
