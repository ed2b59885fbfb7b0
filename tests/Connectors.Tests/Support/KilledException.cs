namespace SocialExtension.Connectors.Tests.Support;

/// <summary>Stands for the end of the process: nothing in the program catches it.</summary>
internal sealed class KilledException : Exception;
