namespace SocialExtension.Plugins.Understanding;

/// <summary>Says which words are known, so that hyphens, drawn-out letters and hashtags are taken apart into words that mean something.</summary>
internal interface IVocabulary
{
    bool Knows(ulong word);

    /// <summary>A face out of punctuation that has a valence.</summary>
    bool KnowsFace(ulong face);
}
