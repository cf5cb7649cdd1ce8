using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace SamenStarten.Web.SignIn.SessionKeys;

/// <summary>Session keys as blobs, a key each, so that every process has all of them.</summary>
internal sealed class BlobKeys(BlobContainerClient container) : IXmlRepository
{
    private const int Forbidden = 403, AlreadyThere = 409;

    private readonly Lazy<BlobContainerClient> _container = new(() => Made(container), LazyThreadSafetyMode.PublicationOnly);

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. _container.Value.GetBlobs().Select(blob => XElement.Parse(_container.Value.GetBlobClient(blob.Name).DownloadContent().Value.Content.ToString()))];

    // The name is ours to choose; nothing is ever kept twice under one.
    public void StoreElement(XElement element, string friendlyName) =>
        _container.Value.GetBlobClient($"{friendlyName}.xml").Upload(BinaryData.FromString(element.ToString(SaveOptions.DisableFormatting)));

    /// <summary>Makes the container when it isn't there. Where somebody else makes it, and we may not, it is left at that.</summary>
    private static BlobContainerClient Made(BlobContainerClient container)
    {
        try
        {
            container.CreateIfNotExists();
        }
        catch (RequestFailedException refused) when (refused.Status is Forbidden or AlreadyThere)
        {
            // It is there, or reading says what is wrong.
        }

        return container;
    }
}
