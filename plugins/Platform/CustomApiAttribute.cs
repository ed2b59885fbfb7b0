using System;

namespace SocialExtension.Plugins.Platform;

/// <summary>Declares that a class is the main operation of a Custom API, whose parameters stand in solution/src/…/customapis.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CustomApiAttribute : Attribute
{
    /// <summary>Names the Custom API.</summary>
    /// <param name="uniqueName">Its unique name, which can't change after release.</param>
    public CustomApiAttribute(string uniqueName) => UniqueName = uniqueName;

    /// <summary>The unique name of the Custom API.</summary>
    public string UniqueName { get; }
}
