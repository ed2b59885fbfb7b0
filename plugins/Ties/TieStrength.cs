namespace SocialExtension.Plugins.Ties;

/// <summary>The values of connection.soc_tiestrength. How strong a tie is depends on nothing but how often: it does not change by itself.</summary>
internal enum TieStrength
{
    Once = 285100000,
    NowAndThen = 285100001,
    Often = 285100002,
}
