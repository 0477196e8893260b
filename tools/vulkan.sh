#!/bin/sh
# Vulkan on the CPU (Mesa's lavapipe): what runs WGSL kernels without a device.
set -eu
. "$(dirname "$0")/debian"
debian vulkan "" libvulkan1 mesa-vulkan-drivers
echo "vulkan: $(dpkg-query -W -f="Mesa \${Version}" mesa-vulkan-drivers)"
