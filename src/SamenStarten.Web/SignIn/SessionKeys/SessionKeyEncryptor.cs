using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace SamenStarten.Web.SignIn.SessionKeys;

/// <summary>Seals a session key before it is kept.</summary>
internal sealed class SessionKeyEncryptor(SessionKeySeal seal) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement(SessionKeyDecryptor.Sealed, Convert.ToBase64String(seal.Seal(plaintextElement.ToString(SaveOptions.DisableFormatting)))),
        typeof(SessionKeyDecryptor));
}
