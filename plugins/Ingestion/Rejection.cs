using System;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>Why one activity is not accepted. The rest of the batch goes in.</summary>
internal sealed class Rejection : Exception
{
    public Rejection(string code, string reason)
        : base(reason) => Code = code;

    public string Code { get; }
}
