using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Argument checks that several types share.</summary>
internal static class Require
{
    /// <summary>Throws for null, empty and blank alike, as the official assembly does.</summary>
    public static void Text(string value, string parameterName)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentNullException(parameterName);
        }
    }
}
