using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Extensions;

/// <summary>Walks a tree of joins.</summary>
public static class LinkEntityExtensions
{
    /// <summary>The link itself, then each of its links with what hangs below it.</summary>
    public static IEnumerable<LinkEntity> GetChildLinkEntities(this LinkEntity link)
    {
        yield return link;
        foreach (var child in link.LinkEntities)
        {
            foreach (var descendant in child.GetChildLinkEntities())
            {
                yield return descendant;
            }
        }
    }
}
