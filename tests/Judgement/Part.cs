namespace SocialExtension.Judgement;

/// <summary>What a text may be used for.</summary>
internal enum Part
{
    Train,
    Validation,
    Test,
}
