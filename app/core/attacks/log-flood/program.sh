#!/bin/sh
# A program that does nothing by itself; the intruder comes in later and prints in its name.
exec sleep 600
