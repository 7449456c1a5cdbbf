#!/bin/sh
# make-certificates.sh FOLDER NAME…: an authority for the silos of one cluster, and a certificate each. What is there stays.
set -eu
folder=$1
shift
umask 077
mkdir -p "$folder"
key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1"; }
if [ ! -s "$folder/silos-ca.pem" ]; then
  key "$folder/silos-ca.key"
  openssl req -x509 -new -key "$folder/silos-ca.key" -days 3650 -subj /CN=gamefactory-silos -out "$folder/silos-ca.pem"
fi
for name in "$@"; do
  if [ -s "$folder/$name.pem" ]; then continue; fi
  key "$folder/$name.key"
  openssl req -new -key "$folder/$name.key" -subj "/CN=$name" -out "$folder/$name.csr"
  openssl x509 -req -in "$folder/$name.csr" -CA "$folder/silos-ca.pem" -CAkey "$folder/silos-ca.key" -CAcreateserial -days 825 -out "$folder/$name.pem"
  rm "$folder/$name.csr"
done
# Silos run as another user; the authority's key is for nobody but root.
chmod 755 "$folder"
chmod 644 "$folder"/*.pem
for name in "$@"; do chown "${SILO_USER:-1654}" "$folder/$name.key" 2>/dev/null || true; done
