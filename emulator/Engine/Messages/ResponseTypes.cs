using System.Collections.Concurrent;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace SocialExtension.Emulator.Messages;

/// <summary>The classes that the SDK has for the answers to messages, each looked up by its name once and not on every request.</summary>
internal static class ResponseTypes
{
    private static readonly ConcurrentDictionary<string, Type> Found = new(StringComparer.Ordinal);

    /// <summary>The class for the answer to a message; the plain one where the SDK has none of its own, as for Custom APIs.</summary>
    public static Type Of(string message) => Found.GetOrAdd(message, static name => Beside(typeof(CreateResponse), name) ?? Beside(typeof(WhoAmIResponse), name) ?? typeof(OrganizationResponse));

    private static Type? Beside(Type other, string message) => other.Assembly.GetType($"{other.Namespace}.{message}Response");
}
