using System.Net;

namespace SocialExtension.Connectors.Server;

/// <summary>The organization refused a call.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">The platform's code, such as 0x80040220; empty where it gave none.</param>
/// <param name="message">The platform's message, fit to print.</param>
internal sealed class ServerFault(HttpStatusCode status, string code, string message) : Exception(message)
{
    public HttpStatusCode Status => status;

    public string Code => code;

    /// <summary>How long the organization asked to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the call was for.</summary>
    public Duty Duty { get; init; }

    /// <summary>Status, message and code in one line.</summary>
    public string Sentence => $"{(int)status}{(Message.Length > 0 ? ": " + Message : "")}{(code.Length > 0 ? $" ({code})" : "")}";
}
