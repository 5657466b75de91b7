/** The languages in which the standard is held: zh-TW as published, English as our translation. */
export type Language = 'zh-TW' | 'en';

/** One text of the standard. The zh-TW is word for word the publisher's; the English is ours and binds nobody. */
export type Wording = Readonly<Record<Language, string>>;
