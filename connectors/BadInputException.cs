namespace SocialExtension.Connectors;

/// <summary>What was asked for can't be done as it was asked: exit code 1. The message says what to change.</summary>
internal sealed class BadInputException(string message) : Exception(message);
